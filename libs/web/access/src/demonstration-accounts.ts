import { Component, computed, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { paths, type Demonstration } from '@mizan/contract';
import { readApi, WordsPipe } from '@mizan/web/platform';

export interface FilledAccount {
  email: string;
  password: string;
}

/** On a demonstration server: a button for each account, which fills the form in. Nothing elsewhere. */
@Component({
  selector: 'mz-demonstration-accounts',
  imports: [MatButton, WordsPipe],
  template: `
    @if (accounts().length > 0) {
      <section aria-labelledby="demonstration-accounts">
        <h2 id="demonstration-accounts">{{ 'access.demonstration.title' | words }}</h2>
        <p>{{ 'access.demonstration.text' | words }}</p>
        <ul>
          @for (account of accounts(); track account.email) {
            <li>
              <button matButton="outlined" type="button" (click)="fill(account.email)">
                {{ 'role.' + account.role | words }}
                <small
                  ><bdi>{{ account.email }}</bdi></small
                >
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './demonstration-accounts.scss',
})
export class DemonstrationAccounts {
  readonly filled = output<FilledAccount>();
  /** 404, hence no value, where the server holds a real project. */
  private readonly demonstration = readApi<Demonstration>(() => paths.demonstration());
  protected readonly accounts = computed(() => this.demonstration.value()?.accounts ?? []);

  protected fill(email: string): void {
    this.filled.emit({ email, password: this.demonstration.value()?.password ?? '' });
  }
}
