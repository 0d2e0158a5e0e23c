-- The four roles and what each may do in the database that psql is connected to. Run it as superuser; run it as often as you like.
--
--   nt_owner   owns the tables and migrates
--   nt_app     web, worker and beat: rows only, and row-level security applies to it
--   nt_backup  reads everything for the backup, changes nothing
--   (the superuser only provisions)
--
-- Passwords come from the environment of psql (15 or later): WACHTWOORD_NT_OWNER, WACHTWOORD_NT_APP, WACHTWOORD_NT_BACKUP.
-- Without them the roles keep the password they have, or none.
\set ON_ERROR_STOP on
\set wachtwoord_owner ''
\set wachtwoord_app ''
\set wachtwoord_backup ''
\getenv wachtwoord_owner WACHTWOORD_NT_OWNER
\getenv wachtwoord_app WACHTWOORD_NT_APP
\getenv wachtwoord_backup WACHTWOORD_NT_BACKUP

SELECT format('CREATE ROLE %I', naam)
FROM unnest(ARRAY['nt_owner', 'nt_app', 'nt_backup']) AS naam
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = naam)
\gexec

ALTER ROLE nt_owner LOGIN CREATEDB NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE nt_app LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE nt_backup LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE NOREPLICATION BYPASSRLS;
GRANT pg_read_all_data TO nt_backup;
ALTER ROLE nt_backup SET default_transaction_read_only = on;

SELECT format('ALTER ROLE %I PASSWORD %L', naam, wachtwoord)
FROM (VALUES ('nt_owner', :'wachtwoord_owner'), ('nt_app', :'wachtwoord_app'), ('nt_backup', :'wachtwoord_backup'))
  AS rollen (naam, wachtwoord)
WHERE wachtwoord <> ''
\gexec

ALTER DATABASE :"DBNAME" OWNER TO nt_owner;
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO nt_app, nt_backup;

ALTER SCHEMA public OWNER TO nt_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nt_app, nt_backup;

-- What nt_owner makes from now on. A migration may take rights away again (audit tables are append-only).
ALTER DEFAULT PRIVILEGES FOR ROLE nt_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nt_app;
ALTER DEFAULT PRIVILEGES FOR ROLE nt_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO nt_app;
