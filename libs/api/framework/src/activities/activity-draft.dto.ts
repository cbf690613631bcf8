import { limits, type ActivityDraft } from '@mizan/contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MayBeLeftOut, TitleDto } from '../local-text.dto';

export class ActivityDraftDto implements ActivityDraft {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  title: TitleDto;

  @ApiProperty({ type: [String], maxItems: limits.objectives, description: 'Codes of the outcomes it serves' })
  @IsArray()
  @ArrayMaxSize(limits.objectives)
  @IsString({ each: true })
  @MaxLength(limits.codeLength, { each: true })
  objectives: string[];

  @ApiPropertyOptional({ minimum: 0, description: 'Place among the activities; left out: as it was, a new one last' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(limits.position)
  position?: number;
}
