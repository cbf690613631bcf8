import { Clock, Problem } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { useShareLink, type OpenLink } from './share-links.sql';

/** Lets in who holds a link's secret. Whether another one never was, has expired or was revoked is told to nobody. */
@Injectable()
export class OpenShareLink {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<OpenLink> {
    const link = await useShareLink(this.em, token, this.clock.now());
    if (!link) throw Problem.of('link-not-valid');
    return link;
  }
}
