-- Who may use the console, who is signed in to it, and what they did there.

-- A local account: for sites without single sign-on. Roles are redrose.requests.staff.Role's.
CREATE TABLE app_user (
  id              uuid PRIMARY KEY,
  name            person_name NOT NULL,
  roles           text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY[
    'SUPERVISOR', 'FINANCE', 'FINANCE_APPROVER', 'ADMINISTRATOR']),
  password_hash   text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  password_set_at timestamptz NOT NULL DEFAULT now(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  disabled_at     timestamptz
);
-- Two names that differ in capitals only are one person.
CREATE UNIQUE INDEX app_user_name ON app_user (lower(name));

-- Who is signed in. The browser has the token, we only its hash.
CREATE TABLE console_session (
  token_hash   bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  user_id      uuid REFERENCES app_user,
  person       person_name NOT NULL,
  roles        text[] NOT NULL CHECK (roles <@ ARRAY[
    'SUPERVISOR', 'FINANCE', 'FINANCE_APPROVER', 'ADMINISTRATOR']),
  begun_at     timestamptz NOT NULL DEFAULT now(),
  used_at      timestamptz NOT NULL DEFAULT now(),
  signed_in_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX console_session_of_user ON console_session (user_id);
CREATE INDEX console_session_used_at ON console_session (used_at);

-- Wrong passwords, by the hash of the name that was typed, whether or not there is such an account.
CREATE TABLE sign_in_trouble (
  name_hash    bytea PRIMARY KEY CHECK (length(name_hash) = 32),
  failures     integer NOT NULL CHECK (failures > 0),
  failed_at    timestamptz NOT NULL DEFAULT now(),
  locked_until timestamptz
);

-- What staff did. Each row holds the hash of the one before, so a row that was changed or taken away shows.
CREATE TABLE audit_event (
  number   bigint PRIMARY KEY,
  at       timestamptz NOT NULL,
  person   text NOT NULL CHECK (length(person) BETWEEN 1 AND 100 AND person !~ '[[:cntrl:]]'),
  action   text NOT NULL CHECK (action ~ '^[a-z][a-z-]{0,39}$'),
  subject  text NOT NULL CHECK (length(subject) <= 200 AND subject !~ '[[:cntrl:]]'),
  details  jsonb NOT NULL DEFAULT '{}' CHECK (details::text !~ '[0-9]{13}'),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash     bytea NOT NULL CHECK (length(hash) = 32)
);

-- One writer at a time, so that the chain has no fork. redrose.requests.staff.AuditEntry computes the same.
CREATE FUNCTION chain_audit_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_event'));
  SELECT number, hash INTO last FROM audit_event ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(last.number, 0) + 1;
  NEW.previous := coalesce(last.hash, sha256(''));
  NEW.at := clock_timestamp();
  NEW.hash := sha256(NEW.previous || convert_to(concat_ws(E'\n', NEW.number,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    NEW.person, NEW.action, NEW.subject, NEW.details::text), 'UTF8'));
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_is_chained
  BEFORE INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
