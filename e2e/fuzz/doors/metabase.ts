import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { mutateFile } from '../mutate/mutate-file.ts';
import { oddText } from '../mutate/odd-values.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { specimens } from '../specimens.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { parse } from '../../../shared/text/schema.ts';
import { snapshotSchema } from '../../../shared/snapshot/snapshot.ts';

/** The file of IIS 6, which the agent reads as a text when neither WMI nor ADSI answers. */
export const metabaseDoor: Door = {
  name: 'metabase',
  from: 'whoever can edit the settings of IIS on the server',
  open() {
    const { metabase } = loadAgent();
    const { snapshot } = specimens();
    return {
      feed(random) {
        const text = random.chance(0.5) ? metabaseText(random) : mutateFile(random, metabaseText(random));
        const sites = JSON.parse(JSON.stringify(metabase.parse(text))) as unknown[];
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

const BINDINGS = [':80:', '192.168.10.10:80:', ':80:www.example.com', ':443:', '', '::', '80', '1.2.3.4:99999:'];

function metabaseText(random: SeededRandom): string {
  const sites = Array.from({ length: random.below(6) }, () => siteText(random));
  return `<?xml version ="1.0"?>\r\n<configuration>\r\n<MBProperty>\r\n${sites.join('')}</MBProperty>\r\n</configuration>\r\n`;
}

function siteText(random: SeededRandom): string {
  const bindings = Array.from({ length: random.below(4) }, () => random.pick(BINDINGS)).join('\r\n\t\t\t');
  const comment = random.chance(0.3) ? oddText(random) : 'Default Web Site';
  const location = random.chance(0.8) ? `/LM/W3SVC/${random.below(1000)}` : oddText(random);
  return [
    `<IIsWebServer\tLocation ="${location}"`,
    `\t\tServerBindings="${bindings}"`,
    `\t\tSecureBindings="${random.pick(BINDINGS)}"`,
    `\t\tServerAutoStart="${random.pick(['TRUE', 'FALSE', ''])}"`,
    `\t\tServerComment="${comment}"`,
    '\t>\r\n</IIsWebServer>\r\n',
  ].join('\r\n');
}
