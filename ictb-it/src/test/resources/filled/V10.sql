INSERT INTO extension (extension_id, usr_id, name, ha1, dialstring, created, deleted) VALUES (2, 7, '12345', REPEAT('0', 32), 'PJSIP/12345@carrier', '2026-01-02 03:04:05', NULL);
