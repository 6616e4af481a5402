// The words by which a sentence invites a question of a kind, as stems. To teach a kind a word, add its stem to the row.

const words = {
  persistence: `archiv backup cach cleanup data databas historical history kept localstorag location memory
    persist persistenc preferenc record remember restart retain retention save session sqlit
    stat stor storag`,
  failure: `abort api connection corrupt error external fail failur fallback interrupt invalid limit
    loss malform miss network offlin pars rate recover reject retry timeout unavailabl
    unreachabl upstream`,
  partial: `amend atomic batch bulk commit continu exit fail import interrupt midway partial resum
    rollback rows stop succ transaction`,
  unusual: `already case conflict current delet directory duplicat edge empty exist inconsistent
    manually miss name nest none overlap partial symbolic symlink untrack zero`,
  number: `backof buffer capacity count default frequency interval larg limit max maximum minimum ms
    number performanc poll rate retry sampl second size threshold timeout window`,
  term: `averag based basis boundary calculat calculation classify compar conflict consider count
    criteria definition detect detection determin duplicat health includ match mixed natural
    precedenc priority rule semantic sourc treat`,
  format: `absolut commit convention csv format header json layout messag name naming output path
    pattern prefix relativ report schema structur syntax templat trac url`,
  security: `access admin authenticat authorization credential encrypt login password permission privacy
    redact restrict role secret sensitiv tls token`,
  observability: `alert audit debug event log logg metric monitor notification notify operational report stder
    telemetry trac verbos`,
  concurrency: `async background concurrent concurrently execution lock parallel queu race runtim
    simultaneous thread worker`,
  destructive: `chang clean confirm confirmation customization delet destructiv exist forc local manual
    modification overwrit preserv remov reset terminat uncommit`,
  default: `configurabl configuration default determin flag method omit option unspecifi`,
  trigger: `after automatic automatically background befor immediately install manual periodic populat
    rebuild schedul startup sync timing trigger wait`,
  scope: `apply batch both extend first includ multipl optional remov scop singl support type version`,
  surface: `button chart column dashboard dialog display flag indicator label list load messag
    navigation page panel progress prompt section show tabl ui view`,
  selection: `availabl copi databas exclud file filter includ rang remov shown visibl`,
  placement: `agent api architectur backend build databas deploy directory engin extension framework hook
    integrat integration library modul repository script site sourc storag technology tool`,
  migration: `backward compatibility deprecat exist field legacy linux maco migrat migration minimum older
    platform previous support upgrad version window`,
  model: `category entity field global identifi identify mandatory multipl owner per relationship shar
    stat uniqu`,
  testing: `accessibility benchmark coverag documentation integration quality tdd test unit`,
  validation: `accept character check empty exist format glob input name path pattern rule safety validat
    validation`,
} as const;

/** The stems that belong to each kind that sentences can raise. */
export const vocabularies: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words).map(([kind, stems]) => [kind, new Set(stems.split(/\s+/))]),
);
