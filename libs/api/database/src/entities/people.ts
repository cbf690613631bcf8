import type { Language, Role } from '@mizan/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { Flag, InstantColumn, optional, Text, Uuid } from './columns';

@Entity('people')
export class PersonRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  /** In lower case. */
  @Text() email: string;
  @Text() name: string;
  @Text() role: Role;
  @Text() language: Language;
  /** argon2id in PHC form; null for someone who can't sign in yet. */
  @Text(optional) passwordHash: string | null;
  @Flag() demonstration: boolean;
  @InstantColumn() createdAt: Date;
}

@Entity('sessions')
export class SessionRow {
  /** SHA-256 of the cookie's token, so that reading the table opens no session. */
  @PrimaryColumn({ type: 'text' }) tokenHash: string;
  @Uuid() personId: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
}
