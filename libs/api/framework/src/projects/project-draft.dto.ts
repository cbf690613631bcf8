import {
  fundings,
  limits,
  logframeOrders,
  type Funding,
  type LogframeOrder,
  type PartnerDraft,
  type ProjectDraft,
} from '@mizan/contract';
import { languages, periodLengths, type Day, type Language, type PeriodLength } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeLeftOut, ProseDto, TitleDto } from '../local-text.dto';

const day = { type: String, format: 'date' };

/** That it has a name is a rule. */
class PartnerDraftDto implements PartnerDraft {
  @ApiProperty({ example: 'main' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(limits.codeLength)
  role: string;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  name: TitleDto;

  @ApiPropertyOptional({ type: ProseDto })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ProseDto)
  about?: ProseDto;
}

/** What is left out of an existing project stays as it is. */
export class ProjectDraftDto implements ProjectDraft {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  title: TitleDto;

  @ApiProperty(day)
  @IsString()
  @MaxLength(limits.codeLength)
  startsOn: Day;

  @ApiProperty(day)
  @IsString()
  @MaxLength(limits.codeLength)
  endsOn: Day;

  @ApiProperty({ enum: languages, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(languages, { each: true })
  languages: Language[];

  @ApiPropertyOptional({ type: ProseDto })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ProseDto)
  context?: ProseDto;

  @ApiPropertyOptional({ type: [PartnerDraftDto], maxItems: limits.partners, description: 'All of them, in order' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(limits.partners)
  @ValidateNested({ each: true })
  @Type(() => PartnerDraftDto)
  partners?: PartnerDraftDto[];

  @ApiPropertyOptional({
    enum: periodLengths,
    default: 3,
    description: 'How long each reporting period of a new project lasts; one that is there is cut by PUT …/periods',
  })
  @MayBeLeftOut()
  @IsIn(periodLengths)
  periodMonths?: PeriodLength;

  @ApiPropertyOptional({ example: 'Africa/Casablanca', default: 'Africa/Casablanca' })
  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 1, default: 0.15, description: 'τ: how far from its pace is on track' })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0)
  @Max(1)
  tolerance?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1, default: 0.6, description: 'The pace below which it is off track' })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0)
  @Max(1)
  amber?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: limits.smallGroup,
    default: 5,
    description: 'Fewer are withheld from donors',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(limits.smallGroup)
  smallGroupLimit?: number;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: limits.evidenceQuotaBytes,
    default: 5 * 1024 ** 3,
    description: 'What the files of all its values may take together; what is there stays, also where it is more',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(limits.evidenceQuotaBytes)
  evidenceQuotaBytes?: number;

  @ApiPropertyOptional({ enum: fundings, default: 'none', description: 'What the European Union pays of it' })
  @MayBeLeftOut()
  @IsIn(fundings)
  funding?: Funding;

  @ApiPropertyOptional({
    enum: logframeOrders,
    default: 'current-first',
    description: 'Order of the logical framework’s columns in reports',
  })
  @MayBeLeftOut()
  @IsIn(logframeOrders)
  logframe?: LogframeOrder;
}
