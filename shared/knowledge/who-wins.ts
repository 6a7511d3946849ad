/**
 * Who gets a port when addresses overlap: Microsoft's table for SO_REUSEADDR and SO_EXCLUSIVEADDRUSE, as far as two programs of
 * different accounts need it. How Http.sys binds is in no text at hand: that it stands in the table like an exclusive bind is
 * inferred from what programs meet (Windows errors 10013 and 10048). Source: Microsoft, Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE.
 */
/** `default`: bound without an option; `exclusive`: with SO_EXCLUSIVEADDRUSE. */
type BindKind = 'default' | 'exclusive';

/** A socket that is bound to every address, or to one of them. */
interface Bind {
  kind: BindKind;
  of: 'every' | 'one';
}

/** What the second of two binds that overlap gets: nothing, or the addresses that the first one leaves. */
export function secondBind(first: Bind, second: Bind): 'refused' | 'rest' {
  return first.of === 'one' && second.of === 'every' && second.kind === 'default' ? 'rest' : 'refused';
}
