UPDATE contact SET phone_form = 'international' LIMIT 1;
UPDATE dnc SET phone_form = 'given' WHERE phone IS NOT NULL LIMIT 1;
INSERT INTO number_reading (usr_id, country, contacts_to, created) SELECT MIN(usr_id), 'DE', 12, '2026-01-02 03:04:05' FROM usr;
