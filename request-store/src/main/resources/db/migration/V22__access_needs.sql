-- How somebody wants to be led through a call: as their language, remembered for the number only while they want that. It can
-- tell of a disability (UK GDPR, article 9).
ALTER TABLE caller_preference
  ALTER COLUMN language DROP NOT NULL,
  ADD COLUMN slower boolean NOT NULL DEFAULT false,
  ADD COLUMN more_time boolean NOT NULL DEFAULT false,
  ADD COLUMN adviser_first boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT caller_preference_is_something CHECK (language IS NOT NULL OR slower OR more_time OR adviser_first);

-- It is more than languages that is forgotten with a number.
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('forget_number(text[], text, text)'::regprocedure), 'remembered languages', 'remembered preferences');
END $$;
