import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { limits, type ProblemBody } from '@mizan/contract';
import {
  LanguageSwitch,
  PluralPipe,
  ProblemError,
  ProblemText,
  ProductMark,
  returnTarget,
  SessionStore,
  WordsPipe,
} from '@mizan/web/platform';
import { DemonstrationAccounts, type FilledAccount } from './demonstration-accounts';
import { SidePattern } from './side-pattern';
import { Wait } from './wait';

/** Email and password, and the way back to where the person was. */
@Component({
  selector: 'mz-sign-in-page',
  imports: [
    DemonstrationAccounts,
    LanguageSwitch,
    MatButton,
    MatFormField,
    MatInput,
    MatLabel,
    MatSuffix,
    PluralPipe,
    ProductMark,
    SidePattern,
    WordsPipe,
  ],
  providers: [Wait],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Path to go to afterwards, from the address; anything but a path of this site is ignored. */
  readonly returnTo = input<string>();

  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly wording = inject(ProblemText);
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('emailField');
  private readonly passwordField = viewChild.required<ElementRef<HTMLInputElement>>('passwordField');
  private readonly problem = signal<ProblemBody | null>(null);

  protected readonly limits = limits;
  protected readonly wait = inject(Wait);
  protected readonly lost = this.session.state() === 'lost';
  protected readonly lostWords = this.session.lostToAnother() ? 'access.lost-to-another' : 'access.lost';
  protected readonly email = signal(this.session.user()?.email ?? '');
  protected readonly password = signal('');
  protected readonly passwordShown = signal(false);
  protected readonly busy = signal(false);
  /** Empty fields are named once somebody tried to send them. */
  protected readonly tried = signal(false);
  protected readonly emailMissing = computed(() => this.tried() && this.email().trim() === '');
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');
  protected readonly refusal = computed(() => {
    const problem = this.problem();
    return problem === null ? '' : this.wording.sentence(problem);
  });

  protected async signIn(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    const empty = this.email().trim() === '' ? this.emailField() : this.password() === '' ? this.passwordField() : null;
    empty?.nativeElement.focus();
    if (empty !== null || this.busy() || this.wait.seconds() > 0) return;
    this.busy.set(true);
    try {
      await this.session.signIn({ email: this.email().trim(), password: this.password() });
      await this.router.navigateByUrl(returnTarget(this.returnTo()));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refuse(error.problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected fill(account: FilledAccount): void {
    this.email.set(account.email);
    this.password.set(account.password);
    this.problem.set(null);
  }

  private refuse(problem: ProblemBody): void {
    this.problem.set(problem);
    this.wait.start(
      Number(problem.errors.find(({ params }) => params?.['seconds'] !== undefined)?.params?.['seconds'] ?? 0),
    );
    if (problem.code === 'wrong-credentials') {
      this.passwordField().nativeElement.focus();
      this.passwordField().nativeElement.select();
    }
  }
}
