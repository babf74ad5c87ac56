import sys
p=sys.argv[1]+'/docs/ARCHITECTURE.md'; s=open(p).read()
def sub(a,b):
    global s
    if a not in s: print('ARCHITECTURE: not found:', a[:70]); return
    s=s.replace(a,b,1)
sub("## Layout\n\n```\nsrc/\n├── domain/     nouns, laws, decisions. Pure:","## Layout\n\nLayers on the first floor, the same rooms on the second: a file is found by two words, what it does and what it is about.\n\n```\nsrc/\n├── domain/<room>/     nouns, laws, decisions. Pure:")
sub("├── storage/    PostgreSQL: migrations/*.sql, queries, the handle (store.ts), the write door, engine/ (the embedded server)\n","├── storage/<room>/    queries and table of a noun; flat: the handle (store.ts), the write door, migrations/. PostgreSQL alone\n├── engine/     the embedded server and its supervisor\n├── blobs/      what is kept beside the database: bytes of evidence on disk or S3, scanner, photo facts, written-down heads, the key\n")
sub("├── app/        use cases: facts → decide → apply, in one transaction; by noun where one has several (evidence/, people/ …)\n","├── app/<room>/        use cases: facts → decide → apply, in one transaction\n")
sub("├── labels/     every word shown","├── labels/<room>/     {zh,en,refusals}.ts: every word shown")
sub("├── server/     HTTP: access,","├── server/<room>/     {routes,views,words}.ts. HTTP: access,")
sub("├── web/        React screens by noun; form/, frame/, receipt/ and table/ are what they are made of\n","├── web/<room>/        React screens; form/, parts/, receipt/, shell/ and table/ are what they are made of\n")
sub("bench/          each prints a table with its comparison\n```\n","""bench/          each prints a table with its comparison
```

The rooms: entries, projects, companies, stages, evidence, verification, exclusions, spotChecks, closes, credit, clauses, identity
(who is who: merges, names, disputes), radar (suspected repeats), chains, pursuits, figures, bulletin, check (drafts), imports,
offices, people (accounts, rights, sign-in), keeping (backup, doctor, rebuild, proof from outside). A room may be missing in a
layer, never spelled otherwise; flat in a layer lies only what every room uses. `test/architecture/rooms.ts` has the list.
A cut by noun first was drawn and measured (arrows between folders 60 → 416, 27 of 31 rooms in one circle) and rejected.
""")
sub("→ {metrics, sheets, documents} → storage → domain`;","→ {metrics, sheets, documents} → {storage, blobs} → domain`;")
open(p,'w').write(s)
