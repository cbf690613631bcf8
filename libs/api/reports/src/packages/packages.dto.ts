import {
  reportFiles,
  type PackageDraft,
  type PackageState,
  type ReportFile,
  type ReportPackage,
} from '@mizan/contract';
import { languages, type Language } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';

export class PackageDraftDto implements PackageDraft {
  @ApiProperty({ enum: reportFiles, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(reportFiles, { each: true })
  files: ReportFile[];

  @ApiProperty({ enum: languages, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(languages, { each: true })
  languages: Language[];
}

export class ReportPackageDto implements ReportPackage {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: reportFiles, isArray: true }) files: ReportFile[];
  @ApiProperty({ enum: languages, isArray: true }) languages: Language[];
  @ApiProperty({ enum: ['waiting', 'making', 'ready', 'failed'] }) state: PackageState;
  @ApiProperty({ description: 'Files that are in it' }) done: number;
  @ApiProperty({ description: 'Files that will be in it' }) total: number;
  @ApiProperty({ minimum: 0, maximum: 1, description: 'How much of it is made, within a file of many values too' })
  share: number;
}
