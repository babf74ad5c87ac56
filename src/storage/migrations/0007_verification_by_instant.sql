-- What was decided since a fold was made: the fold is brought up to date by these alone.
create index verification_by_instant on verification (city_code, recorded_at);
