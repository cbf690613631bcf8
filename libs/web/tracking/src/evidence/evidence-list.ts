import { Component, computed, inject, input } from '@angular/core';
import { paths, type Evidence } from '@mizan/contract';
import { apiAddress, Wording, WordsPipe } from '@mizan/web/platform';
import { Digest } from './digest';
import { KindMark } from './kind-mark';

/** The files that show where a value comes from, each to download and with its SHA-256. Names are withheld from donors. */
@Component({
  selector: 'mz-evidence-list',
  imports: [Digest, KindMark, WordsPipe],
  templateUrl: './evidence-list.html',
  styleUrl: './evidence-list.scss',
})
export class EvidenceList {
  readonly evidence = input.required<readonly Evidence[]>();
  /** Whether to say so where there is none; nothing is shown otherwise. */
  readonly saysNone = input(false);

  private readonly wording = inject(Wording);
  protected readonly count = computed(() => this.wording.plural('tracking.evidence.count', this.evidence().length));
  protected readonly files = computed(() =>
    this.evidence().map((file) => ({
      ...file,
      address: apiAddress(paths.evidence(file.id)),
      size: this.wording.size(file.bytes),
      added:
        file.addedBy === null
          ? ''
          : this.wording.words('tracking.evidence.added', {
              name: `\u2068${file.addedBy.name}\u2069`,
              at: this.wording.instant(file.addedAt),
            }),
    })),
  );
}
