import { codeShape, limits, type Standing } from '@mizan/contract';
import {
  languages,
  resultLevels,
  sdgRelevances,
  type Day,
  type Language,
  type ResultLevel,
  type SdgRelevance,
} from '@mizan/domain';
import { Type, type ClassConstructor } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IndicatorDraftDto } from '../indicators/indicator-draft.dto';
import { ProseDto, TitleDto } from '../local-text.dto';

/** An object of that class. */
const One = (type: () => ClassConstructor<unknown>) => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of objects of that class. */
const Many = (type: () => ClassConstructor<unknown>) =>
  applyDecorators(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));

const Code = () => applyDecorators(IsString(), Matches(codeShape));

/** Codes of SDG targets have dots, of axes hyphens: all follow the same pattern. */
const Codes = () =>
  applyDecorators(IsArray(), ArrayUnique(), IsString({ each: true }), Matches(codeShape, { each: true }));

/** `status` in the file: what it proposes is a proposal until someone confirms it; the rest stands as it is written. */
const StandingField = () => applyDecorators(IsOptional(), IsIn(['proposal', 'confirmed']));

const Words = (maxLength: number) => applyDecorators(IsString(), MaxLength(maxLength));

class PartnerInFile {
  @Words(limits.titleLength) role: string;
  @One(() => TitleDto) name: TitleDto;
  @One(() => ProseDto) about: ProseDto;
}

class TargetGroupInFile {
  @IsIn(['primary', 'secondary']) kind: 'primary' | 'secondary';
  @One(() => TitleDto) label: TitleDto;
}

export class ResultInFile {
  @Code() code: string;
  @IsIn(resultLevels) level: ResultLevel;
  /** Code of the result above, which comes earlier in the file; left out for the impact. */
  @IsOptional() @IsString() parent?: string | null;
  @One(() => TitleDto) title: TitleDto;
  @IsOptional() @One(() => ProseDto) assumptions?: ProseDto | null;
  @StandingField() status?: Standing;
}

class ActivityInFile {
  @Code() code: string;
  @One(() => TitleDto) title: TitleDto;
  @Codes() objectives: string[];
}

class MilestoneInFile {
  @IsString() activity: string;
  @One(() => TitleDto) title: TitleDto;
  @IsString() plannedOn: Day;
  @IsOptional() @IsString() deliveredOn?: Day | null;
  @StandingField() status?: Standing;
}

class CategoryInFile {
  @Code() code: string;
  @One(() => TitleDto) label: TitleDto;
}

export class AxisInFile {
  @Code() code: string;
  @One(() => TitleDto) label: TitleDto;
  @Many(() => CategoryInFile) categories: CategoryInFile[];
}

export class IndicatorInFile extends IndicatorDraftDto {
  @Code() code: string;
  @StandingField() status?: Standing;
}

class SdgContributionInFile {
  @Code() target: string;
  @IsIn(sdgRelevances) relevance: SdgRelevance;
  @Words(limits.textLength) why: string;
  @Codes() activities: string[];
  @StandingField() status?: Standing;
}

/** A project with its whole results framework, as written in a file. What the file says beyond this is left aside. */
export class ProjectFile {
  @Code() code: string;
  @One(() => TitleDto) title: TitleDto;
  @IsString() startsOn: Day;
  @IsString() endsOn: Day;
  @StandingField() startsOnStatus?: Standing;
  @IsString() timeZone: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(languages, { each: true }) languages: Language[];
  @One(() => ProseDto) context: ProseDto;
  @Many(() => PartnerInFile) partners: PartnerInFile[];
  @Many(() => TargetGroupInFile) targetGroups: TargetGroupInFile[];
  @Many(() => ResultInFile) results: ResultInFile[];
  @Many(() => ActivityInFile) activities: ActivityInFile[];
  @Many(() => MilestoneInFile) milestones: MilestoneInFile[];
  @Many(() => AxisInFile) axes: AxisInFile[];
  @Many(() => IndicatorInFile) indicators: IndicatorInFile[];
  @Many(() => SdgContributionInFile) sdgTargets: SdgContributionInFile[];
}
