import type { SdgGoal, SdgReference, SdgTarget } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A label in every language of the product. */
class SdgLabelDto implements Record<Language, string> {
  @ApiProperty() en: string;
  @ApiProperty() fr: string;
  @ApiProperty() ar: string;
}

class SdgTargetDto implements SdgTarget {
  @ApiProperty({ example: '4.4' }) code: string;
  @ApiProperty({ description: 'What it is about, in the product’s words' }) label: SdgLabelDto;
  @ApiProperty({ type: [String], example: ['4.4.1'] }) globalIndicators: string[];
}

class SdgGoalDto implements SdgGoal {
  @ApiProperty({ minimum: 1, maximum: 17 }) number: number;
  @ApiProperty({ description: 'What it is about, in the product’s words' }) label: SdgLabelDto;
  @ApiProperty({ example: '#C5192D', description: 'For marks beside text, never for text' }) colour: string;
  @ApiProperty({ format: 'uri', description: 'The United Nations’ page with the official text' }) officialText: string;
  @ApiProperty({ type: [SdgTargetDto] }) targets: SdgTargetDto[];
}

export class SdgReferenceDto implements SdgReference {
  @ApiProperty({ type: [SdgGoalDto] }) goals: SdgGoalDto[];
}
