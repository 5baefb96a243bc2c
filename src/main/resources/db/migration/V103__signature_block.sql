-- The signature as printed, line by line, e.g. {TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH}.
alter table document add column signature_block text[];
