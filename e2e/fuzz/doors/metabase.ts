import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import fc from 'fast-check';
import { oftenOr } from '../arbitraries/draws.ts';
import { oddText } from '../arbitraries/odd-values.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { specimens } from '../specimens.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { parse } from '../../../shared/text/schema.ts';
import { snapshotSchema } from '../../../shared/snapshot/snapshot.ts';

const binding = fc.constantFrom(
  ':80:',
  '192.168.10.10:80:',
  ':80:www.example.com',
  ':443:',
  '',
  '::',
  '80',
  '1.2.3.4:99999:',
);

const site = fc
  .record({
    location: oftenOr(
      80,
      fc.nat(999).map((id) => `/LM/W3SVC/${id}`),
      oddText,
    ),
    bindings: fc.array(binding, { maxLength: 3 }),
    secure: binding,
    starts: fc.constantFrom('TRUE', 'FALSE', ''),
    comment: oftenOr(70, fc.constant('Default Web Site'), oddText),
  })
  .map(({ location, bindings, secure, starts, comment }) =>
    [
      `<IIsWebServer\tLocation ="${location}"`,
      `\t\tServerBindings="${bindings.join('\r\n\t\t\t')}"`,
      `\t\tSecureBindings="${secure}"`,
      `\t\tServerAutoStart="${starts}"`,
      `\t\tServerComment="${comment}"`,
      '\t>\r\n</IIsWebServer>\r\n',
    ].join('\r\n'),
  );

const metabase = fc
  .array(site, { maxLength: 5 })
  .map(
    (sites) =>
      `<?xml version ="1.0"?>\r\n<configuration>\r\n<MBProperty>\r\n${sites.join('')}</MBProperty>\r\n</configuration>\r\n`,
  );

/** The sites, or why the file is not believed: the agent's own reason, which goes with the unknown fact. */
function sitesIn(agent: ReturnType<typeof loadAgent>, text: string): unknown[] | string {
  try {
    return JSON.parse(JSON.stringify(agent.metabase.parse(text))) as unknown[];
  } catch (error) {
    const why = (error as Error).message;
    if (!why.startsWith('MetaBase.xml ')) throw error;
    return why;
  }
}

/** The file of IIS 6, which the agent reads as a text when neither WMI nor ADSI answers. */
export const metabaseDoor: Door<string> = {
  name: 'metabase',
  from: 'whoever can edit the settings of IIS on the server',
  refusal: /^MetaBase\.xml is [^\p{Cc}]+$/u,
  open() {
    const agent = loadAgent();
    const { snapshot } = specimens();
    return {
      cases: fc.oneof(
        metabase,
        fc.tuple(metabase, textDamage).map(([text, damage]) => damage(text)),
      ),
      feed(text) {
        const sites = sitesIn(agent, text);
        // It says what it does not understand, and the sites count as unknown.
        if (typeof sites === 'string') return refused(sites);
        if (sites.length === 0) return refused(null);
        const fact = { value: sites, source: 'MetaBase.xml', problem: null };
        const parsed = parse(snapshotSchema, { ...snapshot, sites: fact });
        if (!parsed.ok) throw new Error(`a site that the program would refuse: ${parsed.problem}`);
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};
