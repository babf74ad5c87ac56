-- Stock-takings of the chains (产业链盘点). Its columns are those of the noun's fields: domain/chains/chainStock.ts.
insert into entry_kind (kind) values ('chain_stock');

create table chain_stock (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  title text not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table chain_stock_node (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  chain text not null,
  node text not null,
  state text not null check (state in ('strong', 'weak', 'missing', 'blocked', 'unknown')),
  firms int not null check (firms >= 0),
  projects int not null check (projects >= 0),
  prospects int not null check (prospects >= 0),
  reasons text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

call hold_row_scope('chain_stock');
call hold_row_scope('chain_stock_node');
