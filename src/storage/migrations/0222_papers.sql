-- Papers of the mechanism (工作文件). Its columns are those of the noun's fields: domain/offices/paper.ts.
insert into entry_kind (kind) values ('paper');

create table paper (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  title text not null,
  form text not null check (form in ('rule', 'notice', 'minutes', 'plan', 'other')),
  number text,
  issuer text,
  effective_from date,
  effective_to date,
  sets text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

call hold_row_scope('paper');
