import { PersonRow } from '@mizan/api/database';
import { Open, Problem } from '@mizan/api/platform';
import type { Demonstration } from '@mizan/contract';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** The password of the demonstration accounts; null where the server is no demonstration. */
export const demonstrationPassword = Symbol('demonstration password');

@ApiTags('session')
@Controller('demonstration')
export class DemonstrationController {
  constructor(
    @Inject(demonstrationPassword) private readonly password: string | null,
    @InjectEntityManager() private readonly em: EntityManager,
  ) {}

  /** The accounts to try the demonstration with; 404 where the server is none. */
  @Open()
  @Get()
  @ApiOkResponse()
  @ApiNotFoundResponse({ description: 'not-found' })
  async read(): Promise<Demonstration> {
    if (this.password === null) throw Problem.of('not-found');
    const people = await this.em.find(PersonRow, { where: { demonstration: true } });
    const accounts = people.map(({ email, role }) => ({ email, role }));
    // As people order them: coordinator before coordinator2.
    accounts.sort((one, other) => one.email.localeCompare(other.email, 'en'));
    return { accounts, password: this.password };
  }
}
