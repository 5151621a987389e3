<?php

declare(strict_types=1);

namespace Example;

use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/../src/Postage.php';

final class PostageTest extends TestCase
{
    public function testTwentyGramsAreTheCheapest(): void
    {
        self::assertSame(95, Postage::of(20));
    }

    public function testHeavyLettersCostMost(): void
    {
        self::assertSame(180, Postage::of(500));
    }
}
