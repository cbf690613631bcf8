import type { ProjectSetting } from '@mizan/api/database';
import { Problem, requireProject, type SignedIn } from '@mizan/api/platform';
import { can } from '@mizan/domain';
import type { Standing } from '@mizan/contract';
import type { DataSource, EntityManager } from 'typeorm';

/** Where a piece of the framework is found, and who does something to it. */
export interface Change {
  project: string;
  code: string;
  /** The version that the change is based on; undefined where none was given. */
  ifMatch: string | undefined;
  asker: SignedIn;
}

/** A change that creates a piece or says anew what it is. */
export interface Put<Draft> extends Change {
  draft: Draft;
}

/** A step that may say why. */
export interface Reasoned extends Change {
  reason: string | null;
}

export interface PutAnswer<Piece> {
  piece: Piece;
  created: boolean;
}

/** Changes to a project's framework take turns, so that each looks at what the one before left. */
export function inTurn<Answer>(
  db: DataSource,
  code: string,
  change: (em: EntityManager, project: ProjectSetting) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction(async (em) => {
    const { id } = await requireProject(em, code);
    await em.query('SELECT 1 FROM projects WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return change(em, await requireProject(em, code));
  });
}

/** The piece, or 404. */
export function required<Piece>(piece: Piece | null | undefined): Piece {
  if (!piece) throw Problem.of('not-found');
  return piece;
}

/** What somebody changes who may not confirm it is a proposal again. */
export function standingAfter(standing: Standing, asker: SignedIn): Standing {
  return can(asker.role, 'confirm-framework') ? standing : 'proposal';
}
