import { codeShape, limits, type AxisCategory, type AxisDraft } from '@mizan/contract';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, Matches, ValidateNested } from 'class-validator';
import { TitleDto } from '../local-text.dto';

class CategoryDraftDto implements AxisCategory {
  @ApiProperty({ example: 'female', maxLength: limits.codeLength })
  @IsString()
  @Matches(codeShape)
  code: string;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  label: TitleDto;
}

export class AxisDraftDto implements AxisDraft {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => TitleDto)
  label: TitleDto;

  @ApiProperty({
    type: [CategoryDraftDto],
    maxItems: limits.categories,
    description: 'In order; `unknown` comes last and is added where it is left out',
  })
  @IsArray()
  @ArrayMaxSize(limits.categories)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CategoryDraftDto)
  categories: CategoryDraftDto[];
}
