-- Somebody changes their own password in the browser. The console may still write no account: it asks by a row here,
-- which is carried out and not kept. It counts for who has just shown who they are, and for their own account alone.
CREATE TABLE password_change (
  token_hash    bytea NOT NULL,
  password_hash text NOT NULL
);

CREATE FUNCTION change_password() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  whose console_session;
BEGIN
  SELECT * INTO whose FROM console_session
    WHERE token_hash = NEW.token_hash AND signed_in_at > now() - interval '5 minutes' AND user_id IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM refuse('password_own', 'only who has just signed in here changes a password, and their own');
  END IF;
  UPDATE app_user SET password_hash = NEW.password_hash, password_set_at = now() WHERE id = whose.user_id;
  DELETE FROM console_session WHERE user_id = whose.user_id AND token_hash <> NEW.token_hash;
  PERFORM note_in_audit(whose.person, 'password-change', '', '{}');
  RETURN NULL;
END $$;
CREATE TRIGGER password_change_is_carried_out
  BEFORE INSERT ON password_change
  FOR EACH ROW EXECUTE FUNCTION change_password();

-- A search that somebody wants to find again: the address of a list, which says all of it.
CREATE TABLE saved_search (
  id       uuid PRIMARY KEY,
  person   person_name NOT NULL,
  name     text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 60 AND name !~ '[[:cntrl:]]'),
  address  text NOT NULL CHECK (address ~ '^/(calls|payments|service|paths)(\?[!-~]*)?$' AND length(address) <= 1000),
  saved_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX saved_search_name ON saved_search (lower(person), lower(name));
