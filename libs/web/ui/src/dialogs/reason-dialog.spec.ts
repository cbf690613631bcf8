import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ReasonDialog, type ReasonWords } from './reason-dialog';

const words: ReasonWords = {
  title: 'Return this value',
  explanation: 'Its author reads the reason.',
  label: 'Reason',
  missing: 'Say why in a sentence.',
  confirm: 'Return',
  cancel: 'Cancel',
  limit: 20,
};

async function opened() {
  const close = jest.fn();
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: words },
      { provide: MatDialogRef, useValue: { close } },
    ],
  });
  const fixture = TestBed.createComponent(ReasonDialog);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = page.querySelector('textarea')!;
  return {
    close,
    page,
    field,
    type: async (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    press: async (name: string) => {
      [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!.click();
      await fixture.whenStable();
    },
  };
}

describe('ReasonDialog', () => {
  test('closes with the reason, without the spaces around it', async () => {
    const { type, press, close } = await opened();
    await type('  sheet missing ');
    await press('Return');
    expect(close).toHaveBeenCalledWith('sheet missing');
  });

  test.each([
    ['nothing', ''],
    ['spaces alone', '   '],
  ])('%s is no reason: it stays open and says so', async (_, text) => {
    const { type, press, close, page } = await opened();
    await type(text);
    await press('Return');
    expect(close).not.toHaveBeenCalled();
    expect(page.textContent).toContain('Say why in a sentence.');
  });

  test('the browser stops at the limit, and the length is shown', async () => {
    const { type, page, field } = await opened();
    await type('twelve chars');
    expect([field.maxLength, page.textContent]).toEqual([20, expect.stringContaining('12 / 20')]);
  });

  test('turning back gives nothing', async () => {
    const { press, close } = await opened();
    await press('Cancel');
    expect(close).toHaveBeenCalledWith();
  });
});
