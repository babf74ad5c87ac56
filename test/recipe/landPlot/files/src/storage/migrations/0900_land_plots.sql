-- Plots of land (地块). Its columns are those of the noun's fields: domain/projects/landPlot.ts.
insert into entry_kind (kind) values ('land_plot');

create table land_plot (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid,
  code text not null,
  area_mu numeric not null check (area_mu > 0),
  county text not null,
  use text not null check (use in ('industrial', 'storage', 'commercial', 'mixed')),
  status text not null check (status in ('reserved', 'ready', 'offered', 'granted')),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index land_plot_by_project on land_plot (city_code, project_id);
create index land_plot_by_code on land_plot (city_code, code);

call hold_row_scope('land_plot');
