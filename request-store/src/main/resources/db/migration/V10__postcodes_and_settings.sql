-- Which district a postcode lies in, from the ONS Postcode Directory or a file with its columns. Callers key a
-- postcode by pressing each character's key once, so it is found by those keys too.
CREATE TABLE postcode (
  postcode  text PRIMARY KEY CHECK (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
  keys      text NOT NULL GENERATED ALWAYS AS
              (translate(replace(postcode, ' ', ''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '22233344455566677778889999')) STORED,
  district  text NOT NULL CHECK (district ~ '^[EWSN][0-9]{8}$'),
  latitude  double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX postcode_keys ON postcode (keys);

-- What is changed while calls come in: an announcement, whether a desk is open, its hours. Rows are only added; the
-- newest of a key counts, so that what stood before can be had back, and everybody sees who changed what.
CREATE TABLE setting (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text NOT NULL CHECK (key ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  value      jsonb CHECK (length(value::text) <= 20000),
  until      timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by text NOT NULL CHECK (length(changed_by) BETWEEN 1 AND 80)
);
CREATE INDEX setting_newest ON setting (key, id DESC);

CREATE FUNCTION setting_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('setting', NEW.key);
  RETURN NULL;
END $$;
CREATE TRIGGER setting_changed AFTER INSERT ON setting FOR EACH ROW EXECUTE FUNCTION setting_changed();
