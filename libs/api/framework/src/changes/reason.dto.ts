import { limits } from '@mizan/contract';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Body of a step that may say why. */
export class ReasonDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: limits.reasonLength })
  @IsOptional()
  @IsString()
  @MaxLength(limits.reasonLength)
  reason?: string | null;
}
