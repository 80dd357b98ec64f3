INSERT INTO contact_import (contact_import_id, usr_id, contact_group_id, file_name, node, state, imported, duplicates, rejected, created) VALUES (2, 7, 3, 'größte.csv', 'one', 'published', 1, 2, 3, '2026-01-02 03:04:05');
INSERT INTO contact_import_error (contact_import_id, row_no, reason, content) VALUES (2, 4, 'unreadable', '12x,Größte 😀');
