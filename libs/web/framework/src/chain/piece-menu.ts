import { afterNextRender, Component, computed, inject, Injector, input, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { SessionStore, WordsPipe } from '@mizan/web/platform';
import type { Place } from './chain';
import { ChainDesk, type ChainPiece } from './chain-desk';

/** What the person may do with a piece of the chain; nothing is shown where that is nothing. */
@Component({
  selector: 'mz-piece-menu',
  imports: [MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger, RouterLink, WordsPipe],
  template: `
    @if (edits() || confirms()) {
      <button
        matIconButton
        type="button"
        #trigger="matMenuTrigger"
        [matMenuTriggerFor]="menu() ?? null"
        (click)="open(trigger)"
        [attr.aria-label]="'framework.menu.label' | words: { code: subject().piece.code }"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5.5h.01M12 12h.01M12 18.5h.01" /></svg>
      </button>
    }
    @if (isNear()) {
      <mat-menu>
        <ng-template matMenuContent>
          @if (confirms()) {
            <button mat-menu-item type="button" (click)="confirm()">{{ 'framework.menu.confirm' | words }}</button>
          }
          @if (edits()) {
            @if (subject(); as one) {
              @if (one.kind === 'indicator') {
                <a
                  mat-menu-item
                  [routerLink]="['/', desk.project, 'framework', 'indicators', one.piece.code]"
                  [queryParams]="{ edit: 1 }"
                  >{{ 'framework.menu.edit' | words }}</a
                >
              } @else {
                <button mat-menu-item type="button" (click)="edit()">{{ 'framework.menu.edit' | words }}</button>
              }
              @if (one.kind === 'result' && !one.piece.retired) {
                @if (one.piece.level !== 'output') {
                  <button mat-menu-item type="button" (click)="desk.addBelow(one.piece)">
                    {{
                      (one.piece.level === 'impact' ? 'framework.menu.add-outcome' : 'framework.menu.add-output')
                        | words
                    }}
                  </button>
                }
                <button mat-menu-item type="button" (click)="desk.addIndicator(one.piece.code)">
                  {{ 'framework.menu.add-indicator' | words }}
                </button>
              }
            }
            <button mat-menu-item type="button" [disabled]="place().at <= 0" (click)="move(-1)">
              {{ 'framework.menu.up' | words }}<kbd dir="ltr">Alt ↑</kbd>
            </button>
            <button mat-menu-item type="button" [disabled]="place().at >= place().of - 1" (click)="move(1)">
              {{ 'framework.menu.down' | words }}<kbd dir="ltr">Alt ↓</kbd>
            </button>
            @if (movable()) {
              <button mat-menu-item type="button" (click)="moveUnder()">{{ 'framework.menu.move' | words }}</button>
            }
            @if (subject().piece.retired) {
              <button mat-menu-item type="button" (click)="desk.restore(subject())">
                {{ 'framework.menu.restore' | words }}
              </button>
            } @else {
              <button mat-menu-item type="button" (click)="desk.retire(subject())">
                {{ 'framework.menu.retire' | words }}
              </button>
            }
            @if (isFree()) {
              <button mat-menu-item type="button" (click)="desk.remove(subject(), place())">
                {{ 'framework.menu.remove' | words }}
              </button>
            }
          }
        </ng-template>
      </mat-menu>
    }
  `,
  styles: `
    path {
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-width: 2.5;
    }
    kbd {
      margin-inline-start: var(--mizan-space-4);
      color: var(--mizan-ink-soft);
      font: inherit;
      font-size: var(--mizan-text-small);
    }
  `,
  // A chain of 500 menus would be slow to draw: each is made when somebody comes near it.
  host: {
    class: 'mz-screen-only',
    '(pointerenter)': 'isNear.set(true)',
    '(focusin)': 'isNear.set(true)',
    '(keydown.alt.arrowup)': 'shift($event, -1)',
    '(keydown.alt.arrowdown)': 'shift($event, 1)',
  },
})
export class PieceMenu {
  readonly subject = input.required<ChainPiece>();
  readonly place = input.required<Place>();
  /** True where, as far as the page knows, nothing hangs on it, so that it may be deleted. */
  readonly isFree = input(false);

  protected readonly isNear = signal(false);
  protected readonly menu = viewChild(MatMenu);
  protected readonly desk = inject(ChainDesk);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  protected readonly edits = computed(() => this.session.can('edit-framework'));
  protected readonly confirms = computed(() => {
    const { kind, piece } = this.subject();
    return kind !== 'activity' && piece.standing === 'proposal' && this.session.can('confirm-framework');
  });
  protected readonly movable = computed(() => {
    const { kind, piece } = this.subject();
    return kind === 'indicator' || (kind === 'result' && piece.parent !== null);
  });

  /** A menu that is there opens by itself; one that was not asked for before is made first. */
  protected open(trigger: MatMenuTrigger): void {
    if (this.menu() !== undefined) return;
    this.isNear.set(true);
    afterNextRender(() => trigger.openMenu(), { injector: this.injector });
  }

  protected edit(): void {
    const { kind, piece } = this.subject();
    if (kind === 'result') void this.desk.editResult(piece);
    if (kind === 'activity') void this.desk.openActivity(piece);
  }

  protected shift(event: Event, by: -1 | 1): void {
    event.preventDefault();
    if (this.edits()) this.move(by);
  }

  protected move(by: -1 | 1): void {
    void this.desk.move(this.subject(), this.place(), by);
  }

  protected moveUnder(): void {
    const subject = this.subject();
    if (subject.kind !== 'activity') void this.desk.moveUnder(subject, this.place());
  }

  protected confirm(): void {
    const { kind, piece } = this.subject();
    if (kind !== 'activity') void this.desk.confirm(kind, piece.code);
  }
}
