import { asText, type ComObject, type ComValue } from '../com/com-object.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import type { ComQuestion } from './messages.ts';
import type { ObjectTable } from './object-table.ts';

/** Makes objects for `new ActiveXObject` and `GetObject`. */
export interface ObjectMaker {
  create(progId: string): ComObject;
  getObject(moniker: string): ComObject;
}

/** Carries out what the script asked for. Failures of the stand-ins are ComErrors. */
export async function answerQuestion(table: ObjectTable, maker: ObjectMaker, question: ComQuestion): Promise<ComValue> {
  switch (question.ask) {
    case 'create':
      return maker.create(asText(table.fromWire(question.progId)));
    case 'getObject':
      return maker.getObject(asText(table.fromWire(question.moniker)));
    case 'get': {
      const property = definitionOf(table, question.id).properties?.[question.name];
      if (!property?.get) throw new ComError(CODES.noSuchMember);
      return property.get();
    }
    case 'set': {
      const property = definitionOf(table, question.id).properties?.[question.name];
      if (!property?.set) throw new ComError(CODES.noSuchMember);
      await property.set(table.fromWire(question.value));
      return undefined;
    }
    case 'call': {
      const method = definitionOf(table, question.id).methods?.[question.name];
      if (!method) throw new ComError(CODES.noSuchMember);
      return method(...question.args.map((a) => table.fromWire(a)));
    }
    case 'items': {
      const { items } = definitionOf(table, question.id);
      if (!items) throw new ComError(CODES.notACollection);
      return items();
    }
  }
}

function definitionOf(table: ObjectTable, id: number): ComObject['definition'] {
  const object = table.find(id);
  if (!object) throw new ComError(CODES.noSuchMember);
  return object.definition;
}
