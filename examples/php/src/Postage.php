<?php

declare(strict_types=1);

namespace Example;

final class Postage
{
    /** Cents for a letter of so many grams. */
    public static function of(int $grams): int
    {
        return match (true) {
            $grams <= 20 => 95,
            $grams <= 50 => 110,
            default => 180,
        };
    }
}
