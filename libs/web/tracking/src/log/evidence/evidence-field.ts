import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits, paths, type EvidenceRoom } from '@mizan/contract';
import { evidenceKinds } from '@mizan/domain';
import { readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { Digest } from '../../evidence/digest';
import { KindMark } from '../../evidence/kind-mark';
import { EntryDesk } from '../entry-desk';
import { EvidenceText, type FileLine } from './evidence-text';
import { FileQueue } from './file-queue';
import { refuseFile, titleOf } from './refuse-file';

/** Share of the project's room from which people are told how much is left. */
const nearlyFull = 0.8;

interface Removed {
  title: string;
  putBack: () => void;
}

/** Files as evidence of the value on the table: dropped anywhere on the page, pasted, or chosen. */
@Component({
  selector: 'mz-evidence-field',
  imports: [Digest, KindMark, MatButton, WordsPipe],
  templateUrl: './evidence-field.html',
  styleUrl: './evidence-field.scss',
  host: {
    role: 'group',
    'aria-labelledby': 'evidence',
    '(document:dragover)': 'over($event)',
    '(document:dragleave)': 'out($event)',
    '(document:drop)': 'drop($event)',
    '(document:paste)': 'paste($event)',
  },
})
export class EvidenceField {
  readonly project = input.required<string>();
  readonly disabled = input(false);

  protected readonly desk = inject(EntryDesk);
  private readonly queue = inject(FileQueue);
  private readonly wording = inject(Wording);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly text = inject(EvidenceText);

  protected readonly id = 'evidence';
  protected readonly limits = limits;
  /** Media types beside endings: with them a phone offers its camera, and turns its own formats into these. */
  protected readonly accept = Object.values(evidenceKinds)
    .flatMap(({ mediaType, endings }) => [mediaType, ...endings.map((ending) => `.${ending}`)])
    .join();

  private readonly roomRead = readApi<EvidenceRoom>(() => paths.evidenceRoom(this.project()));
  protected readonly room = computed(() => {
    const room = this.roomRead.value();
    if (room === undefined || room.usedBytes < room.quotaBytes * nearlyFull) return '';
    return this.text.roomLeft(room);
  });
  protected readonly about = computed(() => this.text.about());
  protected readonly dragged = signal(false);
  protected readonly removed = signal<Removed | null>(null);
  protected readonly removedText = computed(() =>
    this.wording.words('tracking.evidence.removed', { title: this.removed()?.title ?? '' }),
  );
  protected readonly lines = computed<FileLine[]>(() => [
    ...this.desk.evidence().map((file) => this.text.storedLine(file, this.desk.removes())),
    ...this.desk.files().map((file) => this.text.chosenLine(file, this.desk.removes())),
  ]);
  private readonly arrived = computed(() => this.lines().filter(({ state }) => state === 'done').length);
  /** Said to those who don't see the list change. */
  protected readonly told = computed(() => this.text.progress(this.lines()));

  constructor() {
    effect(() => {
      if (this.arrived() > 0) untracked(() => this.roomRead.reload());
    });
    // Another entry on the table has other files.
    effect(() => {
      this.desk.id();
      untracked(() => this.removed.set(null));
    });
  }

  protected chosen(picker: HTMLInputElement): void {
    this.add([...(picker.files ?? [])]);
    // So that the same file, mended, can be chosen again.
    picker.value = '';
  }

  /** A file dropped beside the zone would otherwise take the page's place, and what was typed with it. */
  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = this.disabled() ? 'none' : 'copy';
    this.dragged.set(!this.disabled());
  }

  protected out(event: DragEvent): void {
    if (event.relatedTarget === null) this.dragged.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragged.set(false);
    this.add([...event.dataTransfer.files]);
  }

  /** A cell copied from a sheet is a picture too: pasted with text, it is the text that is meant. */
  protected paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData;
    if (pasted === null || pasted.files.length === 0 || pasted.types.includes('text/plain')) return;
    event.preventDefault();
    this.add([...pasted.files]);
  }

  protected retitle({ id, fileName }: FileLine, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const title = event.target.value.trim() || titleOf(fileName);
    event.target.value = title;
    void this.queue.retitle(id, title);
  }

  protected stop({ id }: FileLine): void {
    this.queue.stop(id);
  }

  protected again({ id }: FileLine): void {
    void this.queue.again(id);
  }

  protected remove({ id, title }: FileLine): void {
    const putBack = this.desk.removeFile(id);
    // One that the API has stays in the list, crossed out, with its own way back.
    this.removed.set(this.lines().some((line) => line.id === id) ? null : { title, putBack });
    this.focus(this.removed() === null ? `[data-file='${id}'] .buttons button` : '.undo button');
  }

  protected putBack({ putBack }: Removed): void {
    putBack();
    this.removed.set(null);
    this.focus('.zone button');
  }

  protected restore({ id }: FileLine): void {
    this.desk.restoreFile(id);
    this.focus(`[data-file='${id}'] .buttons button`);
  }

  /** The button that was pressed is gone: the way back takes the focus in its place. */
  private focus(place: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(place)?.focus(), {
      injector: this.injector,
    });
  }

  private add(files: readonly File[]): void {
    if (this.disabled()) return;
    for (const file of files) {
      const standing = this.lines().filter((line) => !line.isRemoved && line.state !== 'refused');
      const refused = refuseFile(file, {
        files: standing.length,
        bytesUnderWay: standing.filter(({ state }) => state !== 'done').reduce((sum, { bytes }) => sum + bytes, 0),
        room: this.roomRead.value(),
      });
      void this.desk.choose(file, titleOf(file.name), refused);
    }
  }
}
