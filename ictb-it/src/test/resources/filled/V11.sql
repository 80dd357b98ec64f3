INSERT INTO document (document_id, usr_id, name, sha256, pages, created) VALUES (2, 7, 'Größte', REPEAT('d', 64), 3, '2026-01-02 03:04:05');
