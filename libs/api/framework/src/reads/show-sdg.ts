import { createHash } from 'node:crypto';
import type { SdgReference } from '@mizan/contract';
import { sdgGoals } from '@mizan/domain/sdg';
import { Injectable } from '@nestjs/common';

/** The Sustainable Development Goals as reference data: no project's own, and fixed while the server runs. */
@Injectable()
export class ShowSdg {
  private readonly reference: SdgReference = {
    goals: sdgGoals.map((goal) => ({
      ...goal,
      targets: goal.targets.map((target) => ({ ...target, globalIndicators: [...target.globalIndicators] })),
    })),
  };

  /** Another one as soon as an update of the product changes anything in the answer. */
  readonly etag = `"${createHash('sha256').update(JSON.stringify(this.reference)).digest('hex').slice(0, 32)}"`;

  run(): SdgReference {
    return this.reference;
  }
}
