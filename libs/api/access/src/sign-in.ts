import { PersonRow } from '@mizan/api/database';
import { openSession, Problem, recordAudit } from '@mizan/api/platform';
import type { Credentials, SessionUser } from '@mizan/contract';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { demonstrationPassword } from './demonstration.controller';
import { hashPassword, isPassword } from './passwords';
import { SignInDelay } from './sign-in-delay';

export interface OpenedSession {
  token: string;
  user: SessionUser;
}

/** Opens a session for the right password; otherwise 401, in the same time whether or not the account exists. */
@Injectable()
export class SignIn {
  /** Stands in for the hash of an account that does not exist. */
  private readonly nobody = hashPassword('nobody');

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly delay: SignInDelay,
    @Inject(demonstrationPassword) private readonly demonstration: string | null,
  ) {}

  async run({ email, password }: Credentials, address: string): Promise<OpenedSession> {
    const account = email.trim().toLowerCase();
    await this.delay.count(account, address);
    const person = await this.findPerson(account);
    const matches = await isPassword(password, person?.passwordHash ?? (await this.nobody));
    if (!person?.passwordHash || !matches) throw Problem.of('wrong-credentials');
    await this.delay.forget(account, address);
    return this.db.transaction(async (em) => {
      const token = await openSession(em, person.id);
      await recordAudit(em, { personId: person.id, did: 'session.opened', to: `person:${person.email}` });
      const { id, email: address, name, role, language } = person;
      return { token, user: { id, email: address, name, role, language } };
    });
  }

  /** Demonstration accounts exist only where the server is a demonstration. */
  private async findPerson(email: string): Promise<PersonRow | null> {
    const person = await this.db.manager.findOneBy(PersonRow, { email });
    return person?.demonstration && this.demonstration === null ? null : person;
  }
}
