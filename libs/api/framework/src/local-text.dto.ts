import { limits } from '@mizan/contract';
import type { LocalText } from '@mizan/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';

/** The field may be left out, but `null` is no value of it. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** Text in one language. */
const Wording = (maxLength: number) =>
  applyDecorators(ApiPropertyOptional({ maxLength }), MayBeLeftOut(), IsString(), MaxLength(maxLength));

/** A title, in at least one language. */
export class TitleDto implements LocalText {
  @Wording(limits.titleLength) fr?: string;
  @Wording(limits.titleLength) ar?: string;
  @Wording(limits.titleLength) en?: string;
}

/** A longer text, in at least one language. */
export class ProseDto implements LocalText {
  @Wording(limits.textLength) fr?: string;
  @Wording(limits.textLength) ar?: string;
  @Wording(limits.textLength) en?: string;
}
