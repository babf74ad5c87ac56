-- What a foreign investor paid in, in 万美元 (实际使用外资), beside what the arrival is in RMB.
alter table fund_arrival add column used_usd_wan numeric(15, 6) check (used_usd_wan >= 0);
