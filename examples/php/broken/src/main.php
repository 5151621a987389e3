<?php

declare(strict_types=1);

require __DIR__ . '/Postage.php';

echo Example\Postage::of((int) ($argv[1] ?? 20), "\n";
