import { limits } from '@mizan/contract';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../local-text.dto';

export class ProjectListDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: limits.pageSize, default: limits.defaultPageSize })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(limits.pageSize)
  limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
