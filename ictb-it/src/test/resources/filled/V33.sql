INSERT INTO disposition (disposition_id, usr_id, name, description, remote_disp_id, remote_module, created) VALUES (2, 7, 'Größtes Interesse 😀', 'Ruft zurück', '17', 'odoo18', '2026-01-02 03:04:05');
INSERT INTO campaign_disposition (campaign_id, contact_id, disposition_id, created) VALUES (4, 5, 2, '2026-01-02 03:04:06.123456');
UPDATE contact SET remote_id = 'A-17', remote_module = 'Contact' WHERE contact_id = 5;
