// The verbs that acceptance criteria are made of, with their forms. To teach a verb, add its base form to
// `bases`; when it is a noun as well ("list", "process"), add it to `nounsToo`; when irregular, to `irregular`.

export type VerbForm = {readonly base: string; readonly form: 'base' | 'third' | 'participle' | 'gerund'};

const bases =
  `abort accept access act activate adapt add adjust advance aggregate alert allow analyze animate announce answer
  append appear apply approve archive arrange ask assemble assert assign attach attempt authenticate authorize avoid
  become behave backfill backport batch begin bind block blur bound break broadcast buffer build bump bundle bypass cache calculate call
  cancel capture carry catch cause center change check choose clamp clarify classify clean clear click clone close coalesce
  collapse collect color combine commit compact compare compile complete compose compress compute configure confirm
  connect consider construct consume contain continue contribute control convert copy correct count cover crash create customize cut
  debounce decide declare decode decrease decrypt deduplicate default defer define degrade delay delegate delete
  deliver demonstrate deny depend deploy deprecate derive describe deserialize detect determine disable discard
  disconnect discover dismiss dispatch display distinguish distribute divide document double download draft drain
  draw drop duplicate edit eliminate embed emit emphasize enable encode encrypt end enforce enqueue enrich ensure enter
  enumerate erase escalate escape establish estimate evaluate evict examine exceed exclude execute exercise exist
  exit expand expect expire explain export expose extend extract fade fail fall fetch fill filter find finish fire
  fit fix flag flush focus follow force format forward free freeze generate get give grant group guarantee guard guide halt happen
  handle hash hide highlight hold honor hydrate identify ignore implement import improve include increase increment
  index indicate infer inform inherit initialize inject inline insert inspect install instantiate instruct
  instrument integrate intercept interpret interrupt introduce invalidate invoke isolate issue iterate join jump
  keep kill label launch lead leave let limit link list listen load localize locate lock log look loop lose lower maintain
  make manage map mark mask match mean measure mention merge migrate mirror mock modify monitor mount move mutate name
  navigate normalize note notify obtain occur offer omit open operate optimize order outline output overlap override
  overwrite package paginate parse partition pass paste patch pause perform permit persist pick pin ping pipe place
  play point poll populate pop position post prefer prefix preload prepare prepend present preserve prevent print
  prioritize proceed process produce prompt propagate protect prove provide prune publish pull push put query queue quit
  quote raise rank reach react read rebuild receive recognize recommend reconnect record recover recreate redirect
  reduce refactor refer reference refine reflect refresh refuse register reject relate release reload rely remain remap
  remember remind remove rename render reopen reorder reorganize repeat replace replay reply report represent
  reproduce request require reserve reset resize resolve respect respond restart restore restrict restructure result
  resume retain retire retrieve retry return reuse reveal revert review revoke rewrite roll rotate round route run sanitize
  satisfy save scale say scan schedule scope scroll search see seed select send separate serialize serve set share shift
  ship show shrink shut sign signal simplify simulate skip slide snap sort spawn specify split stage stamp start
  state stay stop store stream strip structure style submit subscribe succeed suggest summarize supply support
  suppress surface suspend swap switch sync synchronize tag take target tell terminate test throttle throw tie time
  toggle track transfer transform transition translate transmit traverse treat trigger trim truncate trust turn type
  unblock undo unify uninstall unlink unlock unmarshal unmount unregister unset unsubscribe update upgrade upload use
  validate vary verify view visit wait walk warn watch wire win work wrap write yield zoom`.split(/\s+/);

const nounsToo: ReadonlySet<string> = new Set(
  `abort access advance alert answer attempt batch block blur bound break broadcast buffer build bump bundle bypass cache
  call cancel capture cause center change check click clone color commit compact contract control copy count cover crash
  cut default delay display document double download draft drop duplicate edit end escape exercise exit export
  extract fade fall fetch filter find finish fire fit fix flag flush focus force format forward function group guard
  guide halt hash highlight hold import increase increment index inline input insert instrument issue join
  jump kill label launch lead limit link list load lock log look loop map mark match measure mention merge mirror
  mock monitor mount move name note offer open order outline output overlap override package paste patch pause pick
  pin ping pipe place play point poll pop position post prefix present print process prompt pull push query queue
  quote rank reach read record reference refresh release reload repeat replay reply report request reserve reset
  result resume retry return reuse review roll round route run scale say scan schedule scope scroll search seed set
  share shift ship show sign signal slide snap sort split stage stamp start state stop store stream strip structure
  style supply support surface swap switch sync tag target test throttle throw tie time toggle track transfer
  transform transition trigger trim trust turn type update upgrade upload use view visit walk warn watch wire
  work wrap write yield zoom`.split(/\s+/),
);

const irregular: Readonly<Record<string, string>> = {
  become: 'become',
  begin: 'begun',
  bind: 'bound',
  break: 'broken',
  build: 'built',
  catch: 'caught',
  choose: 'chosen',
  cut: 'cut',
  draw: 'drawn',
  fall: 'fallen',
  find: 'found',
  fit: 'fit',
  freeze: 'frozen',
  get: 'got',
  give: 'given',
  hide: 'hidden',
  hold: 'held',
  keep: 'kept',
  lead: 'led',
  leave: 'left',
  let: 'let',
  lose: 'lost',
  make: 'made',
  override: 'overridden',
  overwrite: 'overwritten',
  put: 'put',
  quit: 'quit',
  read: 'read',
  rebuild: 'rebuilt',
  reset: 'reset',
  rewrite: 'rewritten',
  run: 'run',
  say: 'said',
  see: 'seen',
  send: 'sent',
  set: 'set',
  show: 'shown',
  shrink: 'shrunk',
  shut: 'shut',
  slide: 'slid',
  split: 'split',
  take: 'taken',
  tell: 'told',
  throw: 'thrown',
  undo: 'undone',
  unset: 'unset',
  win: 'won',
  write: 'written',
};

const doubled =
  /^(?:begin|bump|cancel|clip|commit|control|cut|defer|drop|emit|fit|flag|format|get|infer|label|let|log|map|occur|omit|permit|pin|plan|pop|prefer|put|quit|refer|rename|reset|run|scan|set|ship|shut|skip|snap|spin|split|stop|strip|submit|swap|tag|travel|trim|unset|wrap|zip)$/;
const undoubled = /^(?:bump|cancel|format|label|rename|travel)$/;

/** "return" → "returns". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:[sxz]|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** "stop" → "stopping". */
export function gerund(base: string): string {
  if (doubled.test(base) && !undoubled.test(base)) return `${base}${base.slice(-1)}ing`;
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

function participles(base: string): readonly string[] {
  const known = irregular[base];
  if (known !== undefined) return [known];
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return doubled.test(base) ? [`${base}${base.slice(-1)}ed`, `${base}ed`] : [`${base}ed`];
}

const forms = new Map<string, VerbForm>();
for (const base of bases) {
  for (const form of participles(base)) forms.set(form, {base, form: 'participle'});
  forms.set(gerund(base), {base, form: 'gerund'});
  forms.set(thirdPerson(base), {base, form: 'third'});
}
for (const base of bases) forms.set(base, {base, form: 'base'});

/** The verb that a lower-case word is a form of; a base form that is also a participle ("set") counts as base. */
export function verbForm(word: string): VerbForm | undefined {
  const [one = '', other] = word.split('/');
  if (other !== undefined) return alternatives(forms.get(one), forms.get(other));
  const prefix = /^(?:auto|re)-/.exec(word)?.[0] ?? '';
  const known = forms.get(word.slice(prefix.length));
  return known && {...known, base: prefix + known.base};
}

/** "collapses/expands" → "collapse/expand". */
function alternatives(one: VerbForm | undefined, other: VerbForm | undefined): VerbForm | undefined {
  if (one === undefined || one.form !== other?.form) return undefined;
  return {base: `${one.base}/${other.base}`, form: one.form};
}

/** The verb whose participle the word is, also where it looks like the base form ("set", "read"). */
export function participleOf(word: string): string | undefined {
  const form = verbForm(word);
  if (form?.form === 'participle') return form.base;
  return form !== undefined && irregular[form.base] === word ? form.base : undefined;
}

/** Whether the base form is an ordinary noun as well. */
export const isNounToo = (base: string): boolean => nounsToo.has(base);
