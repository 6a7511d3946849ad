import { describe, expect, it, vi } from 'vitest';
import { requestSchemas } from '../../shared/wire/ipc.ts';
import { answerRequest } from './answer-request.ts';
import type { RequestHandlers } from './answer-request.ts';

function fakeHandlers(answer: (payload: unknown) => unknown): RequestHandlers {
  return Object.fromEntries(
    Object.keys(requestSchemas).map((channel) => [channel, answer]),
  ) as unknown as RequestHandlers;
}

describe('answerRequest', () => {
  it('hands the checked payload to the handler and its answer back', async () => {
    const handle = vi.fn(() => ({ problem: null }));
    const payload = { scenario: 'typical', reset: true };
    const reply = await answerRequest(fakeHandlers(handle), 'session.connect-practice', payload);
    expect(reply).toEqual({ ok: true, answer: { problem: null } });
    expect(handle).toHaveBeenCalledWith(payload);
  });

  it.each([
    ['an unknown name', 'session.run-command', {}],
    ['a name from the prototype', 'toString', {}],
    ['no name', undefined, {}],
    ['a missing payload', 'session.current', undefined],
    ['an unknown member', 'session.current', { command: 'format c:' }],
    ['a wrong type', 'session.connect-practice', { scenario: 7, reset: false }],
    ['too long a text', 'session.approve', { planId: 'x'.repeat(10_000) }],
    ['a page that cannot be gone to', 'session.go', { page: 'review' }],
  ])('turns away %s without asking a handler', async (_case, channel, payload) => {
    const handle = vi.fn();
    const reply = await answerRequest(fakeHandlers(handle), channel, payload);
    expect(reply).toMatchObject({ ok: false });
    expect(handle).not.toHaveBeenCalled();
  });

  it('turns an exception into a value, on one line', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const reply = await answerRequest(
      fakeHandlers(() => {
        throw new Error('disk\nfull');
      }),
      'app.facts',
      {},
    );
    expect(reply).toEqual({ ok: false, problem: 'app.facts: disk\ufffdfull' });
    said.mockRestore();
  });
});
