import { describe, expect, it } from 'vitest';
import { known, listener, typicalSnapshot, unknown, WMS_PID } from '../testing/machine.ts';
import { goodRecord } from '../testing/story.ts';
import { listeningAfter, listeningIn } from './listening.ts';

const { before: snapshot, plan } = goodRecord();

describe('listeningIn', () => {
  it('gives the web every address that Http.sys takes', () => {
    expect(listeningIn(snapshot).map(({ address, owner }) => `${address} ${owner}`)).toEqual([
      '192.168.10.10 web',
      '192.168.10.11 web',
    ]);
  });

  it('names a foreign program and sees streaming on its own port', () => {
    const endpoints = listeningIn(
      typicalSnapshot({
        listeners: known([
          listener('192.168.10.10', 80, 2412, 'httpd.exe'),
          listener('192.168.10.11', 8080, WMS_PID, 'wmserver.exe'),
        ]),
        wms: {
          ...snapshot.wms,
          plugin: known({ enabled: true, status: 6, port: 8080, listenAll: false, boundAddresses: ['192.168.10.11'] }),
        },
      }),
    );
    expect(endpoints).toEqual([
      { address: '192.168.10.10', port: 80, owner: 'other', program: 'httpd.exe' },
      { address: '192.168.10.11', port: 80, owner: 'nobody', program: '' },
      { address: '192.168.10.11', port: 8080, owner: 'streaming', program: '' },
    ]);
  });

  it('shows a web that answers on 127.0.0.1 alone, which a program beside it leaves as it is', () => {
    const local = typicalSnapshot({ listeners: known([listener('127.0.0.1', 80, 4, 'System')]) });
    const owners = (endpoints: ReturnType<typeof listeningIn>) =>
      endpoints.map(({ address, owner }) => `${address} ${owner}`);
    expect(owners(listeningIn(local)).at(-1)).toBe('127.0.0.1 web');
    const after = listeningAfter(local, {
      ...plan.choice,
      claimant: 'program',
      method: 'loopback',
      loopback: 'web',
      webAddresses: [],
    });
    expect(owners(after)).toEqual(['192.168.10.10 nobody', '192.168.10.11 other', '127.0.0.1 web']);
  });

  it('says nothing when nobody could look', () => {
    expect(listeningIn(typicalSnapshot({ listeners: unknown('no-agent') }))).toEqual([]);
  });
});

describe('listeningAfter', () => {
  it('splits the addresses as chosen', () => {
    expect(listeningAfter(snapshot, plan.choice).map(({ owner }) => owner)).toEqual(['web', 'streaming']);
  });

  it('knows what the plan says, whoever listens today', () => {
    const unseen = typicalSnapshot({ listeners: unknown('netstat failed') });
    expect(listeningAfter(unseen, plan.choice).map(({ owner }) => owner)).toEqual(['web', 'streaming']);
  });

  it('leaves port 80 alone when streaming uses another', () => {
    const endpoints = listeningAfter(snapshot, {
      ...plan.choice,
      method: 'other-port',
      webAddresses: ['192.168.10.10', '192.168.10.11'],
      streamPort: 8080,
    });
    expect(endpoints.map(({ port, owner }) => `${port} ${owner}`)).toEqual(['80 web', '80 web', '8080 streaming']);
  });
});
