-- Who looks is said by two settings of the transaction: ggen.scope is vendor, partner or system; ggen.partner is a partner's id.
-- Without them nothing is seen.

CREATE FUNCTION platform.is_system() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('ggen.scope', true), '') = 'system';

CREATE FUNCTION platform.sees_vendor() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('ggen.scope', true), '') IN ('vendor', 'system');

CREATE FUNCTION platform.sees(partner text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE coalesce(current_setting('ggen.scope', true), '')
        WHEN 'vendor' THEN true
        WHEN 'system' THEN true
        WHEN 'partner' THEN coalesce(partner <> '' AND partner = current_setting('ggen.partner', true), false)
        ELSE false
    END;

-- For append-only tables: CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON … FOR EACH STATEMENT
-- EXECUTE FUNCTION platform.refuse_change(). A correction is a new row.
CREATE FUNCTION platform.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table %.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
        USING ERRCODE = 'restrict_violation', HINT = 'Correct it with a new row.';
END;
$$;
