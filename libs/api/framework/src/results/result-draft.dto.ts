import { limits, type ResultDraft } from '@mizan/contract';
import { resultLevels, type ResultLevel } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut, ProseDto, TitleDto } from '../local-text.dto';

/** What is left out of an existing result stays as it is. */
export class ResultDraftDto implements ResultDraft {
  @ApiProperty({ enum: resultLevels })
  @IsIn(resultLevels)
  level: ResultLevel;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the result one level up; null for an impact' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MinLength(1)
  @MaxLength(limits.codeLength)
  parent: string | null;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  title: TitleDto;

  @ApiPropertyOptional({ type: ProseDto, nullable: true, description: 'What has to hold for it to lead further' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProseDto)
  assumptions?: ProseDto | null;

  @ApiPropertyOptional({ minimum: 0, description: 'Place among its siblings; left out: as it was, a new one last' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(limits.position)
  position?: number;
}
