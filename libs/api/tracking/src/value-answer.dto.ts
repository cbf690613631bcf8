import type { Evidence, Page, PersonName, Value, ReadCell, ValueChange, ValueDraft } from '@mizan/contract';
import { valueStatuses, valueSteps, type Day, type Instant, type ValueStatus, type ValueStep } from '@mizan/domain';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { ValueDraftDto } from './value.dto';

/*
 * What the routes answer, for the documentation. The classes are never made: answers are plain objects.
 */

const day = { type: String, format: 'date' } as const;
const instant = { type: String, format: 'date-time' } as const;
const nullable = { nullable: true } as const;
const aNumber = { type: Number, nullable: true } as const;
const changes: ValueChange['did'][] = [
  'logged',
  'edited',
  'submitted',
  'approved',
  'returned',
  'reopened',
  'evidence-added',
  'evidence-renamed',
  'evidence-removed',
];

export class PersonNameDto implements PersonName {
  @ApiProperty() email: string;
  @ApiProperty() name: string;
}

export class EvidenceDto implements Evidence {
  @ApiProperty({ format: 'uuid', description: 'The file is at `/api/evidence/{id}`' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ example: 'attendance-list.pdf' }) fileName: string;
  @ApiProperty({ example: 'application/pdf', description: 'As found in its content' }) mediaType: string;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty({ description: 'Of its content, in hexadecimal' }) sha256: string;
  @ApiProperty({ type: PersonNameDto, ...nullable, description: 'Withheld from donors' }) addedBy: PersonNameDto | null;
  @ApiProperty(instant) addedAt: Instant;
}

export class ValueCellAnswerDto implements ReadCell {
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' }, example: { sex: 'female' } })
  categories: Record<string, string>;
  @ApiProperty({ ...aNumber, description: 'Null also where it is withheld from a donor' })
  value: number | null;
  @ApiProperty(aNumber) numerator: number | null;
  @ApiProperty(aNumber) denominator: number | null;
  @ApiPropertyOptional({
    enum: [true],
    description: 'There where its numbers are withheld: those of people, from a donor',
  })
  suppressed?: true;
}

export class ValueDto implements Value {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'OP3-1' }) indicator: string;
  @ApiProperty({ example: 'Q2', description: 'Code of the reporting period that holds `measuredOn`' }) period: string;
  @ApiProperty(day) measuredOn: Day;
  @ApiProperty(aNumber) value: number | null;
  @ApiProperty(aNumber) numerator: number | null;
  @ApiProperty(aNumber) denominator: number | null;
  @ApiProperty({ type: String, ...nullable }) text: string | null;
  @ApiProperty({ type: String, ...nullable }) comment: string | null;
  @ApiProperty({ type: [ValueCellAnswerDto] }) cells: ValueCellAnswerDto[];
  @ApiProperty({ enum: valueStatuses }) status: ValueStatus;
  @ApiProperty({ type: 'integer', description: 'The `ETag` is this number in quotes' }) version: number;
  @ApiProperty({ type: PersonNameDto, nullable: true }) createdBy: PersonNameDto | null;
  @ApiProperty(instant) createdAt: Instant;
  @ApiProperty({ ...instant, ...nullable }) submittedAt: Instant | null;
  @ApiProperty({ type: PersonNameDto, ...nullable }) decidedBy: PersonNameDto | null;
  @ApiProperty({ ...instant, ...nullable }) decidedAt: Instant | null;
  @ApiProperty({ type: String, ...nullable }) returnReason: string | null;
  @ApiProperty() demonstration: boolean;
  @ApiProperty({ type: [EvidenceDto], description: 'In the order added' }) evidence: EvidenceDto[];
  @ApiProperty({ enum: valueSteps, isArray: true, description: 'What the person asking may do now' })
  steps: ValueStep[];
}

export class ValuePageDto implements Page<Value> {
  @ApiProperty({ type: [ValueDto] }) items: ValueDto[];
  @ApiProperty({ type: String, ...nullable, description: 'Opaque; null on the last page' }) nextCursor: string | null;
}

class ChangedEvidenceDto extends PickType(EvidenceDto, ['id', 'title', 'fileName', 'sha256']) {}

export class ValueChangeDto implements ValueChange {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty(instant) at: Instant;
  @ApiProperty() by: PersonNameDto;
  @ApiProperty({ enum: changes }) did: ValueChange['did'];
  @ApiProperty({ type: String, ...nullable }) reason: string | null;
  @ApiProperty({ type: ChangedEvidenceDto, ...nullable, description: 'The file added, renamed or removed' })
  evidence: ValueChange['evidence'];
  @ApiProperty({ type: ValueDraftDto, description: 'What the value said after the change' }) after: ValueDraft;
}
