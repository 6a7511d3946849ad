import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preview } from '../../shared/wire/ipc.ts';
import { finding } from '../../shared/finding/finding.ts';
import { checkChoice } from '../../shared/choice/choose.ts';
import { survey } from '../../shared/choice/survey.ts';
import { ADDRESS, desktop, WEB, WINRM } from '../../shared/testing/desktop.ts';
import { adapter, known, listener, typicalSnapshot } from '../../shared/testing/machine.ts';
import { language } from '../parts/language.svelte.ts';
import { oneAddress, typicalSurvey } from '../testing/states.ts';
import { ChoiceDraft } from './choice-draft.svelte.ts';

const NOTHING: Preview = { refused: [], consequences: [] };

function draftOf(of = typicalSurvey, preview: Preview = NOTHING) {
  const draft = new ChoiceDraft(() => Promise.resolve(preview));
  draft.load(of, null);
  return draft;
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('ChoiceDraft', () => {
  it('starts from the recommendation', () => {
    expect(draftOf().made).toEqual(typicalSurvey.recommended);
    expect(draftOf().problem).toBe('');
  });

  it('keeps what was chosen when the same survey comes again, and forgets it with another server', () => {
    const draft = draftOf();
    draft.stream = '192.168.10.10';
    draft.load(structuredClone(typicalSurvey), null);
    expect(draft.stream).toBe('192.168.10.10');
    draft.forget();
    draft.load(typicalSurvey, null);
    expect(draft.stream).toBe('192.168.10.11');
  });

  it('never gives one address to both', () => {
    const draft = draftOf();
    draft.stream = '192.168.10.10';
    expect(draft.made).toMatchObject({ streamAddress: '192.168.10.10', webAddresses: ['192.168.10.11'] });
  });

  it('leaves at least one address to the web', () => {
    const draft = draftOf();
    draft.keepsAll = false;
    draft.keep('192.168.10.10', false);
    expect(draft.made).toBeNull();
    expect(draft.problem).not.toBe('');
    draft.keep('192.168.10.10', true);
    expect(draft.made).not.toBeNull();
  });

  it('offers another port, and the web everything, where there is one address', () => {
    const draft = draftOf(survey(oneAddress));
    expect(draft.made).toMatchObject({ method: 'other-port', streamPort: 8080, webAddresses: ['192.168.10.10'] });
  });

  it.each(['80', '0', '65536', '8o8o', '', '-1'])('does not take port %j', (text) => {
    const draft = draftOf(survey(oneAddress));
    draft.portText = text;
    expect(draft.made).toBeNull();
    expect(draft.portProblem).not.toBe('');
  });

  it('lets services on port 80 stop, keeps nothing for the web, and tells what that costs', async () => {
    const snapshot = desktop([WEB, WINRM]);
    const draft = new ChoiceDraft((choice) => Promise.resolve(checkChoice(snapshot, choice)));
    draft.load(survey(snapshot, { claimant: 'program', service: 'nginx' }), null);
    draft.method = 'stop-services';
    expect(draft.made).toEqual({
      method: 'stop-services',
      claimant: 'program',
      service: 'nginx',
      webAddresses: [],
      streamAddress: ADDRESS,
      streamPort: 80,
      hotfixValueName: snapshot.httpSys.hotfixValueName,
    });
    draft.look();
    await vi.runAllTimersAsync();
    expect(draft.problem).toBe('');
    const said = draft.findings.map((each) => language.words.findingWords(each).problem).join('\n');
    expect(said).toContain('until you undo the plan: “World Wide Web Publishing Service”.');
    expect(said).toContain('the website “Default Web Site”');
  });

  it('does not promise the web an address that another program holds', () => {
    const taken = survey(
      typicalSnapshot({
        adapters: known([adapter(1, ['192.168.10.10', '192.168.10.11', '192.168.10.12'])]),
        listeners: known([listener('192.168.10.12', 80, 2412, 'httpd.exe')]),
      }),
    );
    const draft = draftOf(taken);
    expect(draft.web).not.toContain('192.168.10.12');
    expect(draft.keepsAll).toBe(true);
  });

  it('asks main after a pause, and says why main would refuse', async () => {
    const refusal = finding('choice-bad-port', 'blocks', { port: 80, sharing: true });
    const preview = vi.fn(() => Promise.resolve({ refused: [refusal], consequences: [] }));
    const draft = new ChoiceDraft(preview);
    draft.load(typicalSurvey, null);
    draft.look();
    draft.look();
    expect(preview).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(preview).toHaveBeenCalledTimes(1);
    expect(draft.problem).not.toBe('');
    draft.stream = '192.168.10.10';
    expect(draft.problem).toBe('');
  });
});
